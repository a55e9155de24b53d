namespace DjangonautBot.Sandbox;

/// <summary>Kinds of events in a sandbox.</summary>
public enum SandboxActivityKind
{
    /// <summary>An action of a person in the app.</summary>
    Person,

    /// <summary>A frame on the gateway.</summary>
    Gateway,

    /// <summary>A REST call of the bot.</summary>
    Rest,

    /// <summary>A message posted, edited or deleted.</summary>
    Message,
}
