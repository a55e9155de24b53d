using DjangonautBot.Discord.Gateway.Payloads;

namespace DjangonautBot.Discord.Gateway.Connection;

/// <summary>Who a connection works for. It is called on the receive loop, so it must never wait.</summary>
internal interface IConnectionListener
{
    /// <summary>Hello has come: what to say now, IDENTIFY or RESUME.</summary>
    byte[] OnHello();

    /// <summary>The number of the last event, for a heartbeat.</summary>
    long? Sequence { get; }

    /// <summary>An event. An exception means that this one is skipped.</summary>
    /// <param name="receivedTimestamp">The wire clock's timestamp of receipt.</param>
    void OnDispatch(IncomingPayload dispatch, long receivedTimestamp);
}
