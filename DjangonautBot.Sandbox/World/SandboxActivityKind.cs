namespace DjangonautBot.Sandbox;

/// <summary>The sorts of things that happen in a sandbox.</summary>
public enum SandboxActivityKind
{
    /// <summary>A person did something in the app.</summary>
    Person,

    /// <summary>A frame went over the gateway.</summary>
    Gateway,

    /// <summary>The bot made a REST call.</summary>
    Rest,

    /// <summary>A message was posted, edited or deleted.</summary>
    Message,
}
