namespace DjangonautBot.Interactions.Pictures;

/// <summary>Look of a series: a colour with a pattern, so that nobody depends on the colour.</summary>
internal enum Tone
{
    /// <summary>Main part of a chart.</summary>
    Main,

    /// <summary>Worth as much as the main part.</summary>
    Soft,

    /// <summary>Part that is still open.</summary>
    Open,

    /// <summary>People who are away.</summary>
    Away,

    /// <summary>Nothing yet.</summary>
    Nothing,

    /// <summary>The gentle side.</summary>
    Gentle,

    /// <summary>The side of too much.</summary>
    Much,

    /// <summary>First of five steps, the lightest.</summary>
    Step1,

    Step2,

    Step3,

    Step4,

    /// <summary>Last of five steps, the darkest.</summary>
    Step5,
}
