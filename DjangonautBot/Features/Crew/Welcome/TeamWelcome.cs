using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using NodaTime;

namespace DjangonautBot.Features.Crew.Welcome;

/// <summary>A team's welcome as it reads now.</summary>
/// <param name="People">In the order in which they joined; a Captain of the whole cohort is one of every team.</param>
/// <param name="Standup">First stand-up after the welcome was posted, or is to be; null if none is left.</param>
/// <param name="PostedAt">Null as long as it is not posted.</param>
internal sealed record TeamWelcome(
    Cohort Cohort, Team Team, WelcomeWords Words, IReadOnlyList<WelcomedPerson> People, Instant? Standup, Instant? PostedAt)
{
    /// <summary>Whether somebody is there to be welcomed.</summary>
    public bool HasPeople => People.Any(person => person.Role != CrewRole.Captain);

    /// <summary>
    /// 32-bit hash of all that it says, and where. The button below a preview carries it, so that nothing is posted but what was shown,
    /// and a posted one is edited only when it reads otherwise.
    /// </summary>
    public long Fingerprint =>
        BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Parts))));

    /// <summary>32-bit hash of this and of all that were shown before it.</summary>
    /// <param name="before">The same of those, 0 for none.</param>
    public long FingerprintAfter(long before) =>
        BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{before} {Fingerprint}")));

    public IReadOnlyList<string> NamesOf(CrewRole role) =>
        [.. People.Where(person => person.Role == role).Select(person => person.DisplayName)];

    private IEnumerable<string?> Parts =>
    [
        Cohort.Name,
        Cohort.TimeZone.Id,
        Team.Name,
        $"{Team.ChannelId} {Team.StandupDay} {Team.StandupTime} {Team.Minutes} {Team.Place} {Team.TrackerUrl}",
        $"{Standup}",
        Words.Hello,
        Words.Steps,
        Words.Asking,
        .. People.Select(person => $"{person.Role} {person.CrewId} {person.DisplayName}"),
    ];
}
