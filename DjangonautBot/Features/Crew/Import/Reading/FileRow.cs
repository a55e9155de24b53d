using DjangonautBot.Discord.Models;

namespace DjangonautBot.Features.Crew.Import.Reading;

/// <summary>A row of the file about a person.</summary>
/// <param name="Number">Number in the spreadsheet.</param>
/// <param name="Team">Name of the team as the cohort has it, or as the file does; null for a Captain of the whole cohort.</param>
/// <param name="Name">Name as the file has it; null if it has none, and there is an id.</param>
/// <param name="UserId">Id as the file has it; null if it has none, and there is a name.</param>
internal sealed record FileRow(int Number, string? Team, CrewRole Role, string? Name, Snowflake? UserId);
