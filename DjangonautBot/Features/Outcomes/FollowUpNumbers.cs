namespace DjangonautBot.Features.Outcomes;

/// <summary>Answers to one follow-up, counted.</summary>
/// <param name="Months">Number of months after the cohort's end.</param>
/// <param name="Asked">Number of people whom the follow-up reached.</param>
/// <param name="Contributing">Number of people for each <see cref="Contribution"/>; empty with too few answers.</param>
/// <param name="Roles">
/// Number of people for each <see cref="CommunityRole"/>, and at the end for none; empty with too few answers. One person can have several.
/// </param>
public sealed record FollowUpNumbers(int Months, int Asked, IReadOnlyList<int> Contributing, IReadOnlyList<int> Roles);
