using Shop;

var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();

// What this build was locked to for the environment that the host runs in, as plain C#: no file is read for it.
var locked = AppSettings.EffectiveIn(app.Environment.EnvironmentName);

app.MapGet("/", () => $"{locked.Shop.Name} takes {string.Join(", ", locked.Shop.PaymentMethods)}"
    + $" and shows {locked.Shop.PageSize} books on a page");

// What the program runs with: the same, unless an environment variable or another file says otherwise.
app.MapGet("/running", (IConfiguration running) => running.GetSection("Shop:PaymentMethods").GetChildren().Select(static one => one.Value));

app.Run();
