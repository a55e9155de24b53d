using Dapper;
using DjangonautBot.Storage;

namespace DjangonautBot.Features.Wins;

internal sealed class WinStore(Database database) : IWins
{
    private const string Columns =
        """
        win.win_id, win.team_id, win.crew_id, crew.display_name, win.week, win.text, win.shared_at,
        post.channel_id as post_channel_id, post.message_id as post_message_id
        """;

    private const string Wins =
        $"""
        win join crew using (crew_id)
        left join delivery post
          on post.kind = '{Win.PostKind}' and post.subject_id = win.win_id and post.week = 0 and post.message_id is not null
        """;

    internal const string SelectByTeam =
        $"select {Columns} from {Wins} where win.team_id = @teamId and win.week = @week order by win.win_id";

    public IReadOnlyList<Win> List(TeamId teamId, int week) =>
        database.Read(connection => connection.Query<Win>(SelectByTeam, new { teamId, week }).AsList());
}
