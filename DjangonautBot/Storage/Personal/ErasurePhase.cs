namespace DjangonautBot.Storage.Personal;

/// <summary>Order in which the parts of a person's data are erased.</summary>
public enum ErasurePhase
{
    /// <summary>Data attached to other data, by which its messages are found: it is erased before that.</summary>
    Attached,

    /// <summary>Data that stands on its own.</summary>
    Independent,
}
