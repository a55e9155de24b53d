using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;

namespace DjangonautBot.Features.PostSettings.Planning;

/// <summary>Recurring posts that a feature renders. Others are neither planned nor announced.</summary>
internal sealed class AvailablePosts(IEnumerable<IPost> posts)
{
    private readonly HashSet<string> _kinds = [.. posts.Select(post => post.Kind)];

    public bool Include(RecurringPost post) => _kinds.Contains(post.ToSql());
}
