using DjangonautBot.Interactions.Text;
using DjangonautBot.Tests.Support;
using NodaTime;

namespace DjangonautBot.Tests.Interactions.Text;

internal sealed class TimeOfDayTests
{
    [TestCase("18:00", 18, 0)]
    [TestCase("9:30", 9, 30)]
    [TestCase("09:30", 9, 30)]
    [TestCase("18.30", 18, 30)]
    [TestCase("18", 18, 0)]
    [TestCase("0:00", 0, 0)]
    [TestCase("6 pm", 18, 0)]
    [TestCase("6PM", 18, 0)]
    [TestCase("6:30pm", 18, 30)]
    [TestCase("6:30 am", 6, 30)]
    [TestCase("6 p.m.", 18, 0)]
    [TestCase("12 am", 0, 0)]
    [TestCase("12 pm", 12, 0)]
    [TestCase("noon", 12, 0)]
    [TestCase("Midnight", 0, 0)]
    [TestCase("3:00 night", 3, 0)]
    [TestCase("11 pm night", 23, 0)]
    [TestCase("۱۸:۳۰", 18, 30)]
    [TestCase("１８：００", 18, 0)]
    public void A_time_is_read_as_people_write_it(string text, int hour, int minute) =>
        Assert.That(TimeOfDay.Parse(text), Is.EqualTo(new LocalTime(hour, minute)));

    [TestCase("")]
    [TestCase("24:00")]
    [TestCase("18:60")]
    [TestCase("18:0")]
    [TestCase("13 pm")]
    [TestCase("-1")]
    [TestCase("18:00:00")]
    public void What_is_not_a_time_is_not_read(string text) => Assert.That(TimeOfDay.Parse(text), Is.Null);

    [Rule]
    public void Each_time_is_read_back(LocalTime time) =>
        Assert.That(TimeOfDay.Parse($"{time.Hour}:{time.Minute:00}"), Is.EqualTo(time));
}
