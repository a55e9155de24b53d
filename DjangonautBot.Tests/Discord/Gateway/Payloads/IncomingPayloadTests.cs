using System.Text;
using System.Text.Json;
using DjangonautBot.Discord.Gateway.Payloads;

namespace DjangonautBot.Tests.Discord.Gateway.Payloads;

internal sealed class IncomingPayloadTests
{
    [TestCase("""{"t":"READY","s":1,"op":0,"d":{"a":[1,{"b":2}]}}""", TestName = "In_Discords_usual_order")]
    [TestCase("""{"d":{"a":[1,{"b":2}]},"op":0,"new":{"deep":[1]},"s":1,"t":"READY"}""", TestName = "In_another_order_with_something_new")]
    public void The_outer_layer_is_read_and_the_data_left_as_it_is(string json)
    {
        var payload = Parse(json);

        Assert.Multiple(() =>
        {
            Assert.That(payload.Opcode, Is.EqualTo(GatewayOpcode.Dispatch));
            Assert.That(payload.EventName, Is.EqualTo("READY"));
            Assert.That(payload.Sequence, Is.EqualTo(1));
            Assert.That(Encoding.UTF8.GetString(payload.Data.Span), Is.EqualTo("""{"a":[1,{"b":2}]}"""));
        });
    }

    [TestCase("""{"op":9,"d":true,"s":null,"t":null}""", "true")]
    [TestCase("""{"op":9,"d":false}""", "false")]
    [TestCase("""{"op":11}""", "")]
    public void Data_can_be_anything_or_absent(string json, string data) =>
        Assert.Multiple(() =>
        {
            Assert.That(Encoding.UTF8.GetString(Parse(json).Data.Span), Is.EqualTo(data));
            Assert.That(Parse(json).EventName, Is.Null);
            Assert.That(Parse(json).Sequence, Is.Null);
        });

    [TestCase("")]
    [TestCase("[]")]
    [TestCase("{")]
    [TestCase("""{"op":"0"}""")]
    [TestCase("""{"op":0,"d":{"a":}""")]
    public void What_is_no_payload_is_refused(string json) =>
        Assert.That(() => Parse(json), Throws.InstanceOf<JsonException>());

    private static IncomingPayload Parse(string json) => IncomingPayload.Parse(Encoding.UTF8.GetBytes(json));
}
