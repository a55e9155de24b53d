using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Features.Crew.Import.Reading;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Crew.Import.Finding;

/// <summary>Holds the people of a file against the server's members. Nobody is guessed.</summary>
internal sealed class PersonFinder(IDiscordRest rest)
{
    /// <summary>Most people to choose from; a menu has room for them and for nobody.</summary>
    public const int MostCandidates = StringSelect.MaxOptions - 1;

    // Discord searches for no longer name.
    private const int LongestQuery = 100;

    // Enough to be quick, and few enough to leave room for the posts of others.
    private const int AtOnce = 5;

    /// <param name="knownNames">Gets the name under which the crew knows somebody; null for others.</param>
    public async Task<FoundPeople> FindAsync(
        Snowflake guildId, IReadOnlyList<FileRow> rows, Func<Snowflake, string?> knownNames, CancellationToken cancellationToken)
    {
        var found = new Dictionary<(string?, Snowflake?), Match>();
        foreach (var some in rows.DistinctBy(Key).Chunk(AtOnce))
        {
            var matches = await Task.WhenAll(some.Select(row => FindAsync(guildId, row, knownNames, cancellationToken)));
            foreach (var (row, match) in some.Zip(matches))
            {
                found.Add(Key(row), match);
            }
        }

        return new FoundPeople(
            [.. rows.Select(row => found[Key(row)].ToRow(row))],
            [.. rows.SelectMany(row => found[Key(row)].CandidatesOf(row))],
            [.. rows.Where(row => found[Key(row)].IsBot).Select(row => row.Number)]);
    }

    private static (string?, Snowflake?) Key(FileRow row) => (row.Name, row.UserId);

    private async Task<Match> FindAsync(
        Snowflake guildId, FileRow row, Func<Snowflake, string?> knownNames, CancellationToken cancellationToken)
    {
        if (row.UserId is not { } userId)
        {
            return await FindByNameAsync(guildId, row.Name!, cancellationToken);
        }

        var member = await GetAsync(guildId, userId, cancellationToken);
        if (member is null)
        {
            var alike = row.Name is null ? [] : await SearchAsync(guildId, row.Name, cancellationToken);
            return new Match(alike.Count == 0 ? PersonState.Absent : PersonState.UnknownId, alike);
        }

        var names = knownNames(userId) is { } known ? PersonName.Of(member).Append(known) : PersonName.Of(member);
        if (row.Name is null || member.User!.Bot || PersonName.Fits(row.Name, names))
        {
            return new Match(PersonState.Found, [member]);
        }

        var others = await SearchAsync(guildId, row.Name, cancellationToken);
        return new Match(PersonState.Otherwise, [member, .. others.Where(other => other.User!.Id != userId)]);
    }

    private async Task<Match> FindByNameAsync(Snowflake guildId, string name, CancellationToken cancellationToken)
    {
        var hits = await SearchAsync(guildId, name, cancellationToken);
        return hits switch
        {
            [] => new Match(PersonState.Absent, []),
            [var only] when PersonName.IsOneOf(name, PersonName.Of(only)) => new Match(PersonState.Found, [only]),
            _ => new Match(PersonState.Several, hits),
        };
    }

    private async Task<Member?> GetAsync(Snowflake guildId, Snowflake userId, CancellationToken cancellationToken)
    {
        try
        {
            return await rest.GetMemberAsync(guildId, userId, cancellationToken);
        }
        catch (DiscordApiException exception) when (exception.Code is DiscordErrorCode.UnknownMember or DiscordErrorCode.UnknownUser)
        {
            return null;
        }
    }

    // By the whole name, or else by its first word: people shorten theirs. Those who are called just so come first.
    private async Task<IReadOnlyList<Member>> SearchAsync(Snowflake guildId, string name, CancellationToken cancellationToken)
    {
        var whole = name.Length > LongestQuery ? name[..LongestQuery] : name;
        var hits = await rest.SearchMembersAsync(guildId, whole, MostCandidates, cancellationToken);
        if (hits.Count == 0 && name.Split(' ') is [{ Length: > 1 and <= LongestQuery } first, _, ..])
        {
            hits = await rest.SearchMembersAsync(guildId, first, MostCandidates, cancellationToken);
        }

        return
        [
            .. hits
                .Where(hit => hit.User is { Bot: false })
                .OrderByDescending(hit => PersonName.IsOneOf(name, PersonName.Of(hit))),
        ];
    }

    /// <summary>Outcome for one person.</summary>
    /// <param name="People">The person, or those to choose from.</param>
    private sealed record Match(PersonState State, IReadOnlyList<Member> People)
    {
        public bool IsBot => State == PersonState.Found && People[0].User!.Bot;

        public ImportRow ToRow(FileRow row) => new()
        {
            RowNumber = row.Number,
            Team = row.Team,
            Role = row.Role,
            Name = row.Name,
            UserId = State == PersonState.Found ? People[0].User!.Id : row.UserId,
            DisplayName = State == PersonState.Found ? NameOf(People[0]) : null,
            State = State,
        };

        public IEnumerable<Candidate> CandidatesOf(FileRow row) => State == PersonState.Found
            ? []
            : People
                .Take(MostCandidates)
                .Select(member => new Candidate { RowNumber = row.Number, UserId = member.User!.Id, DisplayName = NameOf(member) });

        private static string NameOf(Member member) => ShownName.Of(member.User!, member.Nick);
    }
}

/// <summary>The people of a file.</summary>
/// <param name="Candidates">The people to choose from, for the rows that are asked about.</param>
/// <param name="Bots">Numbers of the rows that name a bot.</param>
internal sealed record FoundPeople(
    IReadOnlyList<ImportRow> Rows, IReadOnlyList<Candidate> Candidates, IReadOnlyList<int> Bots);
