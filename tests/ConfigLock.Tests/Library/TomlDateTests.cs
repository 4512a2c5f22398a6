using ConfigLock.Model.Values;
using CsCheck;

namespace ConfigLock.Tests.Library;

public class TomlDateTests
{
    // Fractions of all lengths.
    private static readonly Gen<DateTime> Moment = Gen.Select(Gen.Long[DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks], Gen.Int[0, 7])
        .Select(static (ticks, zeros) => new DateTime(ticks - (ticks % (long)Math.Pow(10, zeros))));

    [Theory]
    [InlineData("1979-05-27 07:32Z")]
    [InlineData("1979-05-27t07:32:01.500z")]
    [InlineData("1979-05-27T07:32:01.000")]
    [InlineData("1979-05-27T07:32:01.0+00:00")]
    [InlineData("1979-05-27T07:32:01-00:00")]
    [InlineData("1979-05-27T07:32-07:00")]
    [InlineData("1979-05-27")]
    [InlineData("07:32")]
    [InlineData("07:32:00.1230")]
    public void The_canonical_text_is_the_engines(string written) =>
        Assert.Equal(((ConfigDate)Toml.Value(written)).Text, Parse(written).Text);

    [Fact]
    public void A_moment_survives_the_way_there_and_back() =>
        Gen.Select(Moment, Gen.Int[-14 * 60, 14 * 60]).Sample(static (time, minutes) =>
        {
            var offset = TimeSpan.FromMinutes(minutes);
            if ((time.Ticks - offset.Ticks) is var ticks && (ticks < 0 || ticks > DateTime.MaxValue.Ticks)) return true;
            var moment = new DateTimeOffset(time, offset);
            var date = TomlDate.FromDateTimeOffset(moment);
            return Parse(date.Text) == date && date.Kind == TomlKind.OffsetDateTime && date.ToDateTimeOffset().EqualsExact(moment);
        });

    [Fact]
    public void Local_dates_and_times_survive_the_way_there_and_back() =>
        Moment.Sample(static time =>
        {
            var (both, day, hour) = (TomlDate.FromDateTime(time), TomlDate.FromDate(time), TomlDate.FromTimeSpan(time.TimeOfDay));
            return Parse(both.Text) == both && both.ToDateTime() == time
                && Parse(day.Text) == day && day.ToDateTime() == time.Date
                && Parse(hour.Text) == hour && hour.ToTimeSpan() == time.TimeOfDay;
        });

    [Theory]
    [InlineData("00:00:00.12345678", 1234567)]
    [InlineData("00:00:00.5", 5000000)]
    [InlineData("00:00:01", 10000000)]
    public void Finer_fractions_are_cut_off(string written, long ticks) => Assert.Equal(ticks, Parse(written).ToTimeSpan().Ticks);

    [Fact]
    public void A_fraction_ends_where_the_offset_begins() =>
        Assert.Equal(TimeSpan.FromMilliseconds(250), Parse("2024-01-01T00:00:00.25-12:34").ToDateTimeOffset().TimeOfDay);

    [Fact]
    public void A_conversion_to_what_it_is_not_is_an_error()
    {
        Assert.Throws<InvalidOperationException>(() => Parse("2024-01-01").ToDateTimeOffset());
        Assert.Throws<InvalidOperationException>(() => Parse("2024-01-01T00:00:00Z").ToDateTime());
        Assert.Throws<InvalidOperationException>(() => Parse("07:32").ToDateTime());
        Assert.Throws<InvalidOperationException>(() => Parse("2024-01-01").ToTimeSpan());
        Assert.Throws<ArgumentOutOfRangeException>(() => TomlDate.FromTimeSpan(TimeSpan.FromDays(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => TomlDate.FromTimeSpan(TimeSpan.FromTicks(-1)));
    }

    [Fact]
    public void The_default_is_midnight() => Assert.Equal(Parse("00:00"), default);

    [Theory]
    [InlineData("")]
    [InlineData(" 2024-01-01")]
    [InlineData("2024-01-01 ")]
    [InlineData("2024-01-01\n")]
    [InlineData("٢٠٢٤-01-01")]
    [InlineData("2024/01/01")]
    public void Other_text_is_no_date(string text)
    {
        Assert.False(TomlDate.TryParse(text, out var date));
        Assert.Equal(default, date);
    }

    private static TomlDate Parse(string text)
    {
        Assert.True(TomlDate.TryParse(text, out var date), text);
        return date;
    }
}
