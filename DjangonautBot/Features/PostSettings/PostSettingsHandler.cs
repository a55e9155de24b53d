using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.PostSettings;

/// <summary>Shows and sets the times of posts.</summary>
internal sealed class PostSettingsHandler(IPostSettings postSettings, PostSettingsChanges changes, ICohorts cohorts, ProgramClock clock)
{
    public Task<Reply> ShowAsync(CommandRequest request, CancellationToken cancellationToken) => Task.FromResult(Show(request));

    public async Task<Reply> SetAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var post = PostOf(request);
        LocalTime? time = null;
        if (request.Text("time") is { } typed && (time = TimeOfDay.Parse(typed)) is null)
        {
            return new Reply.Decline(PostSettingsMessages.UnknownTime(typed));
        }

        var change = new PostChange(
            request.Text("day") is { } day ? Enum.Parse<IsoDayOfWeek>(day) : null, time, request.Number("hours_before"));
        return change.Fits(post)
            ? await ChangeAsync(request.Actor, post, change.ApplyTo, cancellationToken)
            : new Reply.Decline(PostSettingsMessages.DoesNotFit(post));
    }

    public Task<Reply> TurnOffAsync(CommandRequest request, CancellationToken cancellationToken) =>
        ChangeAsync(request.Actor, PostOf(request), setting => setting with { IsOn = false }, cancellationToken);

    public Task<Reply> TurnOnAsync(CommandRequest request, CancellationToken cancellationToken) =>
        ChangeAsync(request.Actor, PostOf(request), setting => setting with { IsOn = true }, cancellationToken);

    /// <summary>Restores the setting in the arguments of a button.</summary>
    public Task<Reply> SetFromButtonAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        PostSettingArguments.Read(request.Arguments) is { } wanted
            ? ChangeAsync(request.Actor, wanted.Post, _ => wanted, cancellationToken)
            : Task.FromResult<Reply>(new Reply.Decline(DispatchMessages.FromAnEarlierVersion));

    /// <summary>Opens the form of a post.</summary>
    public Task<Reply> OpenFormAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        var cohortId = request.Actor.RequireCohort();
        return Task.FromResult(PostOf(request.Arguments) is { } post
            ? PostSettingForm.Open(cohorts.Get(cohortId), postSettings.Settings(cohortId).Single(setting => setting.Post == post))
            : (Reply)new Reply.Decline(DispatchMessages.FromAnEarlierVersion));
    }

    /// <summary>Sets the time of a post and turns it on or off, in one step.</summary>
    public Task<Reply> SubmitAsync(FormRequest request, CancellationToken cancellationToken)
    {
        if (PostOf(request.Arguments) is not { } post)
        {
            return Task.FromResult<Reply>(new Reply.Decline(DispatchMessages.FromAnEarlierVersion));
        }

        if (!PostSettingForm.TryRead(request, out var change, out var isOn, out var refusal))
        {
            return Task.FromResult(refusal);
        }

        return change.Fits(post)
            ? ChangeAsync(request.Actor, post, setting => change.ApplyTo(setting) with { IsOn = isOn }, cancellationToken)
            : Task.FromResult<Reply>(new Reply.Decline(PostSettingsMessages.DoesNotFit(post)));
    }

    private Reply Show(CommandRequest request)
    {
        var cohortId = request.Actor.RequireCohort();
        return PostSettingsPage.Show(cohorts.Get(cohortId), postSettings.Settings(cohortId), postSettings.Upcoming(cohortId, clock.Now));
    }

    private async Task<Reply> ChangeAsync(
        Actor actor, RecurringPost post, Func<PostSetting, PostSetting> change, CancellationToken cancellationToken)
    {
        var cohortId = actor.RequireCohort();
        var (before, now) = await changes.ChangeAsync(cohortId, actor, post, change, clock.Now, cancellationToken);
        return PostSettingsMessages.Set(cohorts.Get(cohortId), before, now, FindNext(cohortId, post));
    }

    private PlannedPost? FindNext(CohortId cohortId, RecurringPost post) =>
        postSettings.Upcoming(cohortId, clock.Now).FirstOrDefault(planned => planned.Post == post);

    private static RecurringPost? PostOf(IReadOnlyList<long> arguments) =>
        arguments is [>= 0 and var number] && number < PostDefaults.Posts.Count ? (RecurringPost)number : null;

    private static RecurringPost PostOf(CommandRequest request) => Enum.Parse<RecurringPost>(request.RequiredText("post"));
}
