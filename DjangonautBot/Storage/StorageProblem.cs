namespace DjangonautBot.Storage;

/// <summary>Why the database could not do what was asked.</summary>
public enum StorageProblem
{
    /// <summary>Somebody else holds it; it may work in a moment.</summary>
    Busy,

    /// <summary>The disk, or a quota on it, is used up.</summary>
    Full,

    /// <summary>The file or its folder is read-only, absent or out of order.</summary>
    NotWritable,

    /// <summary>The file is not a database, or is broken.</summary>
    Damaged,

    /// <summary>A newer version of the program made it.</summary>
    TooNew,

    /// <summary>None of the above.</summary>
    Other,
}
