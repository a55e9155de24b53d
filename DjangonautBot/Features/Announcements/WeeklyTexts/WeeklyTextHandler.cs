using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Announcements.WeeklyTexts;

/// <summary>Shows, changes and resets the texts with which weeks open.</summary>
internal sealed class WeeklyTextHandler(
    IWeeklyTexts texts, WeeklyTextChanges changes, ICohorts cohorts, ITeams teams, IOpeningPreview preview)
{
    public Task<Reply> ShowAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var cohort = cohorts.Get(request.Actor.RequireCohort());
        var week = request.Number(WeeklyTextCommands.Number)!.Value;
        return Task.FromResult(week <= cohort.Weeks
            ? Show(cohort, week)
            : new Reply.Decline(WeeklyTextMessages.NotInTheProgram(cohort)));
    }

    public Task<Reply> OpenFormAsync(ComponentRequest request, CancellationToken cancellationToken) => Task.FromResult(
        TryRead(request.Actor, request.Arguments, out var opening)
            ? WeeklyTextForm.Open(opening.Cohort, opening.Week, opening.IsGeneral, texts.Find(opening.Cohort, opening.Week))
            : Unknown);

    public async Task<Reply> SaveAsync(FormRequest request, CancellationToken cancellationToken)
    {
        if (!TryRead(request.Actor, request.Arguments, out var opening))
        {
            return Unknown;
        }

        var words = WeeklyTextForm.Read(request);
        if (words.Length == 0)
        {
            return new Reply.Decline(WeeklyTextMessages.NoWords);
        }

        if (Placeholders.FindUnknown(words) is [_, ..] unknown)
        {
            return new Reply.Decline(WeeklyTextMessages.UnknownWords(unknown));
        }

        await changes.SaveAsync(opening.Cohort, opening.Key, words, request.Actor.UserId, cancellationToken);
        return Show(opening.Cohort, opening.Week, WeeklyTextMessages.Saved);
    }

    /// <summary>Shows the whole opening as it would be posted for the first team.</summary>
    public Task<Reply> PreviewAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        if (!TryRead(request.Actor, request.Arguments, out var opening))
        {
            return Task.FromResult(Unknown);
        }

        return Task.FromResult<Reply>(teams.List(opening.Cohort.CohortId) is [var team, ..]
            ? preview.Show(opening.Cohort, team, opening.Week, WeeklyTextMessages.PreviewOf(team))
            : new Reply.Decline(WeeklyTextMessages.NoTeam));
    }

    /// <summary>Deletes the text that stands in the message with the button, so that the one below it counts again.</summary>
    public async Task<Reply> ResetAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        if (!TryRead(request.Actor, request.Arguments, out var opening))
        {
            return Unknown;
        }

        await changes.ResetAsync(opening.Cohort, opening.Key, request.Actor.UserId, cancellationToken);
        return Show(opening.Cohort, opening.Week, WeeklyTextMessages.IsDefault);
    }

    private Reply Show(Cohort cohort, int week, string? done = null) =>
        WeeklyTextMessages.Show(cohort, week, texts.Find(cohort, week), done);

    // The length of the program may have changed since the button was made.
    private bool TryRead(Actor actor, IReadOnlyList<long> arguments, out Opening opening)
    {
        var cohort = cohorts.Get(actor.RequireCohort());
        opening = arguments is [var week, var scope] ? new Opening(cohort, (int)week, scope == 1) : default;
        return arguments is [>= 0, _] && opening.Week <= cohort.Weeks;
    }

    private static Reply Unknown => new Reply.Decline(DispatchMessages.FromAnEarlierVersion);

    /// <summary>An opening that a button or form is about.</summary>
    /// <param name="IsGeneral">Whether all middle weeks are meant.</param>
    private readonly record struct Opening(Cohort Cohort, int Week, bool IsGeneral)
    {
        public OpeningKey Key => IsGeneral ? OpeningKey.AllMiddleWeeks : OpeningKey.Of(Week, Cohort.Weeks);
    }
}
