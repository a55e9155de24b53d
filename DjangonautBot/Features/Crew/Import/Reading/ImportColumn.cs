namespace DjangonautBot.Features.Crew.Import.Reading;

/// <summary>A column of the file that an import reads and an export writes.</summary>
internal enum ImportColumn
{
    Team,
    Role,
    Name,
    DiscordId,
    Day,
    Time,
    Channel,
}
