namespace DjangonautBot.Tests.Repository.Schema;

/// <summary>A table or view, and the folder of the bot to which it belongs.</summary>
/// <param name="Owner">Such as <c>Storage</c> or <c>Features/Crew</c>.</param>
/// <param name="About">A row of it, in one line of docs/schema.md.</param>
internal sealed record OwnedTable(string Owner, string Name, string About);
