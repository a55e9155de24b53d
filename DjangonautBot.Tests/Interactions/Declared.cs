using DjangonautBot.Interactions;

namespace DjangonautBot.Tests.Interactions;

/// <summary>A feature that has just these ways in.</summary>
internal sealed class Declared(params Entry[] entries) : IEntries
{
    public IEnumerable<Entry> Entries => entries;
}
