using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Personal;
using NodaTime;
using NodaTime.Text;

namespace DjangonautBot.Features.Me.OwnData;

/// <summary>Writes all data that is stored about a person in a server as a JSON file that explains itself.</summary>
internal sealed class OwnExport(Database database, IEnumerable<IPersonalData> data, ICohorts cohorts)
{
    private const string Format = "djangonautbot-personal-data";
    private const int Version = 1;

    // Letters of all languages and emoji stay readable, which is safe because the file is never part of a web page.
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the file; null if nothing is stored.</summary>
    public byte[]? Write(Snowflake guildId, Snowflake userId, Instant now)
    {
        var found = database.Read(connection => Read(connection, guildId, userId));
        if (found.Count == 0)
        {
            return null;
        }

        using var file = new MemoryStream();
        using (var writer = new Utf8JsonWriter(file, Readable))
        {
            new JsonObject { ["about"] = About(now), ["cohorts"] = found }.WriteTo(writer);
        }

        return file.ToArray();
    }

    private JsonArray Read(DatabaseConnection connection, Snowflake guildId, Snowflake userId) =>
        new([.. DataOwners.List(connection, guildId, userId).Select(owner => Read(connection, owner)).OfType<JsonObject>()]);

    private JsonObject? Read(DatabaseConnection connection, DataOwner owner)
    {
        var cohort = cohorts.Get(owner.CohortId);
        var sections = new JsonObject
        {
            ["cohort"] = new JsonObject
            {
                ["name"] = cohort.Name,
                ["starts_on"] = LocalDatePattern.Iso.Format(cohort.StartsOn),
                ["weeks"] = cohort.Weeks,
                ["time_zone"] = cohort.TimeZone.Id,
            },
        };
        foreach (var part in data.OrderBy(part => part.Position))
        {
            if (part.Export(connection, owner) is { } section and not JsonArray { Count: 0 })
            {
                sections[part.Name] = section;
            }
        }

        return sections.Count > 1 ? sections : null;
    }

    private JsonObject About(Instant now) =>
        new()
        {
            ["format"] = Format,
            ["version"] = Version,
            ["exported_at"] = InstantPattern.ExtendedIso.Format(now),
            ["what_this_is"] =
                "Everything that DjangonautBot stores about you in this Discord server, one entry for each cohort. It was made for "
                    + "you alone: anonymous questions of yours stand here with all else.",
            ["how_to_read_it"] =
                "Instants are ISO 8601 in UTC, dates are year-month-day, time zones are IANA names, and Discord's ids are text. week "
                    + "is the program week. A section that is not there holds nothing about you. A new version number means that "
                    + "names have changed.",
            ["what_is_not_here"] =
                "Messages that you typed yourself in Discord: the bot cannot read them. Words of others, but for feedback on your "
                    + "check-ins.",
            ["how_to_delete_it"] = "/me delete in the server, or in a direct message to the bot.",
            ["sections"] = new JsonObject(
                data.OrderBy(part => part.Position).Select(part => KeyValuePair.Create<string, JsonNode?>(part.Name, part.About))),
        };
}
