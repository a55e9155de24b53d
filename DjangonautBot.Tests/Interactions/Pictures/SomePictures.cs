using DjangonautBot.Interactions.Pictures;
using FsCheck;
using FsCheck.Fluent;

namespace DjangonautBot.Tests.Interactions.Pictures;

/// <summary>Pictures to draw: a small one, and generated ones of up to twelve panels and 52 weeks.</summary>
internal static class SomePictures
{
    private static readonly string[] Names = ["Mars", "", new string('W', 50), "世界", "Łódź 🚀"];

    public static Picture TwoTeams { get; } = new(
        "weeks.png",
        "Session 6",
        "weeks 1 to 3",
        [
            Team("Mars", [5, 6, null], [1, 0, null]),
            Team("Pluto", [2, 0, null], [0, 0, null]),
            Team("Ceres", [0, 0, null], [0, 0, null]),
        ]);

    public static Arbitrary<Picture> Any() =>
        (
            from count in Gen.Choose(1, 12)
            from weeks in Gen.Choose(1, 52)
            from title in Gen.Elements(Names)
            from panels in Panel(weeks).ArrayOf(count)
            select new Picture("any.png", title, $"weeks 1 to {weeks}", panels)).ToArbitrary();

    private static Gen<ColumnPanel> Panel(int weeks) =>
        from name in Gen.Elements(Names)
        from hasTotals in Gen.Elements(true, false)
        from series in Gen.Choose(1, 5)
        from most in Gen.Elements(1, 8, 160, 3000)
        from values in Gen.Frequency((5, Gen.Choose(0, most).Select(value => (int?)value)), (1, Gen.Constant((int?)null)))
            .ArrayOf(weeks)
            .ArrayOf(series)
        select new ColumnPanel(
            name,
            [.. Enumerable.Range(1, weeks).Select(week => $"{week}")],
            [.. values.Select((row, place) => new ColumnSeries($"answer {place}", (Tone)place, row))],
            hasTotals);

    private static ColumnPanel Team(string name, int?[] checkedIn, int?[] quiet) => new(
        name,
        ["1", "2", "3"],
        [new ColumnSeries("checked in", Tone.Main, checkedIn), new ColumnSeries("quiet week", Tone.Soft, quiet)],
        HasTotals: false);
}
