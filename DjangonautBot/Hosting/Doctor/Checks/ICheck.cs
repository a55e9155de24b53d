namespace DjangonautBot.Hosting.Doctor.Checks;

/// <summary>Looks at one thing that the bot needs, and changes nothing.</summary>
internal interface ICheck
{
    /// <summary>Name in lower case, the same in every version, because programs look for it.</summary>
    string Name { get; }

    /// <summary>Looks at it.</summary>
    /// <returns>At least one result; none if an earlier result does not allow to look at this.</returns>
    Task<IReadOnlyList<CheckResult>> RunAsync(CheckContext context, CancellationToken cancellationToken);
}
