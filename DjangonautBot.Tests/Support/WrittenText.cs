namespace DjangonautBot.Tests.Support;

/// <summary>A text as people write it, in several scripts, with emoji, links, mentions and code.</summary>
internal sealed record WrittenText(string Text)
{
    public override string ToString() => Text;
}
