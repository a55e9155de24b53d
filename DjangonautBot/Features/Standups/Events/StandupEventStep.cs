namespace DjangonautBot.Features.Standups.Events;

/// <summary>What is to be done next for an event.</summary>
internal enum StandupEventStep
{
    /// <summary>Wait until it is a week ahead.</summary>
    Wait,

    /// <summary>Make it.</summary>
    Make,

    /// <summary>Bring the one that stands up to date.</summary>
    Edit,

    /// <summary>Tell that it has begun.</summary>
    Start,

    /// <summary>Somebody began it already: let it go on until its end.</summary>
    Hold,

    /// <summary>Tell that it has ended.</summary>
    Complete,

    /// <summary>Take it away.</summary>
    Remove,

    /// <summary>It is gone, as it should be.</summary>
    Forget,

    /// <summary>Leave it as it is, for good.</summary>
    LetGo,
}
