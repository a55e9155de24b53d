using System.Diagnostics;
using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Interactions;

/// <summary>Measures one interaction from its receipt until this is disposed of.</summary>
internal sealed class InteractionMeasurement(Interaction interaction, InteractionRoute? route, TimeProvider wire) : IDisposable
{
    private readonly Activity? _activity = InteractionMetrics.Start(interaction, route);

    /// <summary>Outcome so far.</summary>
    public InteractionOutcome Outcome { get; set; }

    /// <summary>Notes that a response has reached the person. What went wrong stands already when its apology is sent.</summary>
    public void Note(InteractionOutcome outcome) => Outcome = Outcome == InteractionOutcome.Unanswered ? outcome : Outcome;

    public void Dispose()
    {
        InteractionMetrics.Record(interaction, route, Outcome, wire.GetElapsedTime(interaction.ReceivedTimestamp), _activity);
        _activity?.Dispose();
    }
}
