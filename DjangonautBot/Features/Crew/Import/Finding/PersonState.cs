namespace DjangonautBot.Features.Crew.Import.Finding;

/// <summary>Outcome of looking for a row's person among the server's members.</summary>
internal enum PersonState
{
    Found,

    /// <summary>Not in the server.</summary>
    Absent,

    /// <summary>The id is somebody's, who is called otherwise: the Captain is asked.</summary>
    Otherwise,

    /// <summary>The id is of nobody here, but there are people of that name: the Captain is asked.</summary>
    UnknownId,

    /// <summary>Several people may be meant by the name, or one who is called a little otherwise: the Captain is asked.</summary>
    Several,

    /// <summary>The Captain leaves the row out.</summary>
    LeftOut,
}
