namespace DjangonautBot.Features.Summaries;

/// <summary>A line of a summary: a beginning of ours, and somebody's words.</summary>
internal sealed record SummaryLine(string Lead, string Words);
