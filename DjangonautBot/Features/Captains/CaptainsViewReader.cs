using DjangonautBot.Features.CheckIns.Confidence;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.OneOnOnes;
using DjangonautBot.Features.Questions;
using DjangonautBot.Features.Standups.Rotation;
using DjangonautBot.Features.Teams;

namespace DjangonautBot.Features.Captains;

/// <summary>Gathers what a Captain sees of the teams that they look after.</summary>
internal sealed class CaptainsViewReader(
    ParticipationReader participation,
    IQuestions questions,
    IStandups standups,
    IRotation rotation,
    IOneOnOnes oneOnOnes,
    IConfidence confidence)
{
    /// <param name="span">Of a digest; none for an overview at any time.</param>
    public CaptainsView Read(Cohort cohort, IReadOnlyList<Team> teams, DigestSpan? span)
    {
        var read = participation.Read(cohort, teams);
        var oneOnOneRound = OneOnOneRound.At(cohort.Calendar, read.Now);
        return new CaptainsView(
            read,
            OpenQuestions(cohort, teams, span),
            IsDigest: span is not null,
            [.. teams.Select(team => FindNextTurn(read, team))],
            oneOnOneRound,
            oneOnOneRound is null ? [] : [.. oneOnOnes.ListToOffer(cohort, teams, oneOnOneRound).Select(member => member.DisplayName)],
            confidence.List(cohort.CohortId));
    }

    /// <summary>The questions that wait for an answer; of a digest those that it is the first to tell of.</summary>
    public IReadOnlyList<Question> OpenQuestions(Cohort cohort, IReadOnlyList<Team> teams, DigestSpan? span)
    {
        var shown = teams.Select(team => team.TeamId).ToHashSet();
        return
        [
            .. questions.ListOpen(cohort.CohortId, QuestionAudience.Navigators)
                .Where(question => shown.Contains(question.TeamId) && (span is null || span.Tells(question.AskedAt))),
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
