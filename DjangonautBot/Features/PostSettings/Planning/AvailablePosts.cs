using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;

namespace DjangonautBot.Features.PostSettings.Planning;

/// <summary>The recurring posts that somebody can render. Others are neither planned nor announced.</summary>
internal sealed class AvailablePosts(IEnumerable<IPost> posts)
{
    private readonly HashSet<string> _kinds = [.. posts.Select(post => post.Kind)];

    public bool Include(RecurringPost post) => _kinds.Contains(post.ToSql());
}
