using Microsoft.Extensions.Options;
using Shop;

var builder = WebApplication.CreateBuilder(args);

// Holds what the program runs with to the lock of its environment: when it starts, and as a health check after each reload.
builder.Services.AddConfigLock<AppSettings>();
builder.Services.AddHealthChecks().AddConfigLock<AppSettings>();
var app = builder.Build();
app.MapHealthChecks("/health");

// What the program runs with, bound by generated code.
app.MapGet("/", (IOptionsMonitor<AppSettings> settings) => Describe(settings.CurrentValue));

// What this build was locked to for the environment that the host runs in, as plain C#: no file is read for it.
app.MapGet("/locked", () => Describe(AppSettings.EffectiveIn(app.Environment.EnvironmentName)));

app.Run();

static string Describe(AppSettings settings) =>
    $"{settings.Shop.Name} takes {string.Join(", ", settings.Shop.PaymentMethods)} and shows {settings.Shop.PageSize} books on a page";
