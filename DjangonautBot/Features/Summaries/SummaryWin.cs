namespace DjangonautBot.Features.Summaries;

/// <summary>Something to celebrate in a summary.</summary>
/// <param name="IsPrivate">Whether only Navigators and Captains may read it.</param>
internal sealed record SummaryWin(string DisplayName, string Text, bool IsPrivate);
