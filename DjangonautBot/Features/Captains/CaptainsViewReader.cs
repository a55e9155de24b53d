using DjangonautBot.Features.CheckIns.Confidence;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.OneOnOnes;
using DjangonautBot.Features.Questions;
using DjangonautBot.Features.Standups;
using DjangonautBot.Features.Teams;
using NodaTime;

namespace DjangonautBot.Features.Captains;

/// <summary>Reads the overview of the teams that a Captain looks after.</summary>
internal sealed class CaptainsViewReader(
    ParticipationReader participation,
    IQuestions questions,
    IStandups standups,
    IRotation rotation,
    IOneOnOnes oneOnOnes,
    IConfidence confidence)
{
    /// <summary>Reads an overview.</summary>
    /// <param name="span">Span of a digest; null for an overview at any other time.</param>
    /// <param name="isOfCohort">Whether the reader looks after the whole cohort, and sees what is counted over all of it.</param>
    public CaptainsView Read(Cohort cohort, IReadOnlyList<Team> teams, DigestSpan? span, bool isOfCohort)
    {
        var read = participation.Read(cohort, teams);
        var oneOnOneRound = OneOnOneRound.At(cohort.Calendar, read.Now);
        return new CaptainsView(
            read,
            ListOpenQuestions(cohort, teams, span),
            IsDigest: span is not null,
            [.. teams.Select(team => FindNextTurn(read, team))],
            oneOnOneRound,
            oneOnOneRound is null ? [] : [.. oneOnOnes.ListToOffer(cohort, teams, oneOnOneRound).Select(member => member.DisplayName)],
            isOfCohort ? confidence.List(cohort.CohortId) : []);
    }

    /// <summary>
    /// Lists the questions without an answer of some teams, and the anonymous ones of no team; for a digest, those that it is the first to
    /// announce.
    /// </summary>
    public IReadOnlyList<Question> ListOpenQuestions(Cohort cohort, IReadOnlyList<Team> teams, DigestSpan? span)
    {
        var shown = teams.Select(team => team.TeamId).ToHashSet();
        return
        [
            .. questions.ListOpen(cohort.CohortId, QuestionAudience.Navigators)
                .Where(question =>
                    (question.TeamId is not { } teamId || shown.Contains(teamId))
                    && (span is null || span.Announces(question.AskedAt))),
        ];
    }

    private NextTurn FindNextTurn(Participation read, Team team)
    {
        var times = standups.Of(read.Cohort, team);
        var next = Enumerable.Range(1, read.Cohort.Weeks)
            .Where(week => times.At(week) > read.Now)
            .OrderBy(times.At)
            .FirstOrDefault();
        return next == 0 ? new NextTurn(team, null, null) : new NextTurn(team, times.At(next), rotation.FindFacilitator(team.TeamId, next));
    }
}

/// <summary>Overview of the teams that a Captain looks after.</summary>
/// <param name="Questions">Open questions, the oldest first.</param>
/// <param name="IsDigest">Whether the questions are those of one digest rather than all open ones.</param>
/// <param name="OneOnOneRound">Present round of 1:1s; null in a program that is too short for one.</param>
/// <param name="ToOffer">Names of the Djangonauts who have not been offered a 1:1 in it.</param>
internal sealed record CaptainsView(
    Participation Participation,
    IReadOnlyList<Question> Questions,
    bool IsDigest,
    IReadOnlyList<NextTurn> NextTurns,
    OneOnOneRound? OneOnOneRound,
    IReadOnlyList<string> ToOffer,
    IReadOnlyList<ConfidenceDistribution> ConfidenceDistributions);

/// <summary>A team's next stand-up.</summary>
/// <param name="At">Time of the stand-up; null if none is left.</param>
/// <param name="Facilitator">Facilitator of the stand-up; null if the team has no Navigator.</param>
internal sealed record NextTurn(Team Team, Instant? At, CrewMember? Facilitator);
