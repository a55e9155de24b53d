using DjangonautBot.Features.CheckIns.Confidence;
using DjangonautBot.Features.OneOnOnes;
using DjangonautBot.Features.Questions;

namespace DjangonautBot.Features.Captains;

/// <summary>All that a Captain sees of the teams that they look after.</summary>
/// <param name="Questions">The oldest first.</param>
/// <param name="IsDigest">Whether these are only the questions of one digest, rather than all open ones.</param>
/// <param name="OneOnOneRound">The round of 1:1s; none in a program that is too short for one.</param>
/// <param name="ToOffer">The names of those who have not been offered a 1:1 in it.</param>
internal sealed record CaptainsView(
    Participation Participation,
    IReadOnlyList<Question> Questions,
    bool IsDigest,
    IReadOnlyList<NextTurn> Turns,
    OneOnOneRound? OneOnOneRound,
    IReadOnlyList<string> ToOffer,
    IReadOnlyList<ConfidenceDistribution> Spreads);
