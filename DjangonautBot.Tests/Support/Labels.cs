namespace DjangonautBot.Tests.Support;

/// <summary>The check-in form's labels, as people see them.</summary>
internal static class Labels
{
    public const string WorkedOn = "What did you work on?";
    public const string NextUp = "What's next?";
    public const string Stuck = "Stuck on something, or a question?";
    public const string Win = "A win to celebrate?";
    public const string For = "Who is this for?";
    public const string MyTeam = "My team";
    public const string MyGuides = "My Navigators and Captains";
}
