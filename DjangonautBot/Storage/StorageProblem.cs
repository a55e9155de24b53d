namespace DjangonautBot.Storage;

/// <summary>Reason for a failed operation on the database.</summary>
public enum StorageProblem
{
    /// <summary>The database is locked by another program; another attempt may succeed in a moment.</summary>
    Busy,

    /// <summary>The disk is full, or a quota on it is used up.</summary>
    Full,

    /// <summary>The file or its folder is read-only, missing or unusable.</summary>
    NotWritable,

    /// <summary>The file is not a database, or is broken.</summary>
    Damaged,

    /// <summary>The file was written by a newer version of the program.</summary>
    TooNew,

    /// <summary>Another process holds the lease, because this one did not renew it for a while.</summary>
    TakenOver,

    /// <summary>Any other reason.</summary>
    Other,
}
