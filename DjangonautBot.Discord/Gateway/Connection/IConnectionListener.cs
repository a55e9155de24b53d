using DjangonautBot.Discord.Gateway.Payloads;

namespace DjangonautBot.Discord.Gateway.Connection;

/// <summary>Receives the events of a connection. Called on the receive loop, so it must never wait.</summary>
internal interface IConnectionListener
{
    /// <summary>Returns the payload to send after Hello: IDENTIFY or RESUME.</summary>
    byte[] OnHello();

    /// <summary>Sequence number of the last event, for a heartbeat.</summary>
    long? Sequence { get; }

    /// <summary>Handles an event. If this throws, the event is skipped.</summary>
    /// <param name="receivedTimestamp">Timestamp of receipt, by the clock of the wire.</param>
    void OnDispatch(IncomingPayload dispatch, long receivedTimestamp);
}
