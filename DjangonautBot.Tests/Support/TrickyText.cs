namespace DjangonautBot.Tests.Support;

/// <summary>A text with which somebody might try to break something: tickets, links, code, marks of direction, half characters.</summary>
internal sealed record TrickyText(string Text)
{
    public override string ToString() => Text;
}
