using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.CheckIns.Counts;

/// <summary>A number of a team's past week that stayed when people had their data deleted.</summary>
public sealed record UnlinkedCount
{
    public const string Djangonaut = "djangonaut";
    public const string CheckIn = "check_in";
    public const string QuietWeek = "quiet_week";
    public const string Away = "away";

    public required TeamId TeamId { get; init; }

    public required int Week { get; init; }

    public required string What { get; init; }

    public required int Number { get; init; }

    /// <summary>Names the number of people who gave a pace.</summary>
    public static string Named(Pace pace) => $"pace_{pace.ToString().ToLowerInvariant()}";
}
