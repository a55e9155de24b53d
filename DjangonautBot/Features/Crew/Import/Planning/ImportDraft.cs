using DjangonautBot.Features.Crew.Import.Finding;
using DjangonautBot.Features.Crew.Import.Reading;

namespace DjangonautBot.Features.Crew.Import.Planning;

/// <summary>An import that a Captain has not confirmed yet.</summary>
/// <param name="Id">Number of its rows in the database.</param>
/// <param name="Candidates">The people to choose from, for the rows that are asked about.</param>
internal sealed record ImportDraft(
    long Id, IReadOnlyList<ImportRow> Rows, IReadOnlyList<Candidate> Candidates, IReadOnlyList<FileTeam> Teams);
