using DjangonautBot.Interactions.Text;
using DjangonautBot.Tests.Support;
using NodaTime;
using NodaTime.Text;

namespace DjangonautBot.Tests.Interactions.Text;

internal sealed class TypedDateTests
{
    // A Wednesday.
    private static readonly LocalDate Today = new(2026, 3, 18);

    [TestCase("2026-03-02", "2026-03-02")]
    [TestCase(" 2026-03-02 ", "2026-03-02")]
    [TestCase("2026-3-2", "2026-03-02")]
    [TestCase("2026/03/02", "2026-03-02")]
    [TestCase("2026.3.2", "2026-03-02")]
    [TestCase("2 March 2026", "2026-03-02")]
    [TestCase("2 mar 2026", "2026-03-02")]
    [TestCase("2nd of March 2026", "2026-03-02")]
    [TestCase("2. March 2026", "2026-03-02")]
    [TestCase("March 2, 2026", "2026-03-02")]
    [TestCase("Mar. 2nd 2026", "2026-03-02")]
    [TestCase("Mon 2 Mar 2026", "2026-03-02")]
    [TestCase("Monday, 2 March 2026", "2026-03-02")]
    [TestCase("3 sept", "2026-09-03")]
    [TestCase("18 March", "2026-03-18", Description = "Today is the next such day.")]
    [TestCase("17 March", "2027-03-17", Description = "Yesterday was not.")]
    [TestCase("29 Feb", "2028-02-29")]
    [TestCase("25.12.2026", "2026-12-25")]
    [TestCase("25/12/2026", "2026-12-25")]
    [TestCase("12/25/2026", "2026-12-25", TestName = "There is no month 25")]
    [TestCase("5.5.2026", "2026-05-05", TestName = "Day and month are the same")]
    [TestCase("25.12.", "2026-12-25")]
    [TestCase("13.3.", "2027-03-13")]
    [TestCase("۲۰۲۶-۱۲-۳۱", "2026-12-31")]
    [TestCase("٥ may", "2026-05-05")]
    [TestCase("２０２６／０３／０２", "2026-03-02")]
    [TestCase("2026–03–02", "2026-03-02", TestName = "A dash may stand for a hyphen")]
    [TestCase("in ३ weeks", "2026-04-08")]
    [TestCase("yesterday", "2026-03-17")]
    [TestCase("last monday", "2026-03-16")]
    [TestCase("2 days ago", "2026-03-16")]
    [TestCase("a week ago", "2026-03-11")]
    [TestCase("today", "2026-03-18")]
    [TestCase("Tomorrow", "2026-03-19")]
    [TestCase("monday", "2026-03-23")]
    [TestCase("mon", "2026-03-23")]
    [TestCase("thurs", "2026-03-19")]
    [TestCase("next Monday", "2026-03-23")]
    [TestCase("WEDNESDAY", "2026-03-25")]
    [TestCase("next  friday", "2026-03-20")]
    [TestCase("this friday", "2026-03-20")]
    [TestCase("this wednesday", "2026-03-18")]
    [TestCase("this week", "2026-03-16")]
    [TestCase("next week", "2026-03-23")]
    [TestCase("in 2 weeks", "2026-04-01")]
    [TestCase("in a week", "2026-03-25")]
    [TestCase("in three weeks", "2026-04-08")]
    [TestCase("in 10 days", "2026-03-28")]
    public void A_date_is_read_as_people_write_it(string text, string expected) =>
        Assert.That(TypedDate.Parse(text, Today), Is.EqualTo(LocalDatePattern.Iso.Parse(expected).Value));

    [TestCase("")]
    [TestCase("soon")]
    [TestCase("next")]
    [TestCase("none")]
    [TestCase("2026-02-30")]
    [TestCase("31 April")]
    [TestCase("March 2026")]
    [TestCase("March")]
    [TestCase("2 March 26", TestName = "A year of two digits could be a day")]
    [TestCase("2 Ma", TestName = "March and May begin alike")]
    [TestCase("this monday", TestName = "A day of this week that has been could be meant, or the next")]
    [TestCase("Tue 2 March 2026", TestName = "A day of the week that is another day")]
    [TestCase("Mon", "2 3 2026")]
    [TestCase("02/03/2026")]
    [TestCase("in 2 months")]
    [TestCase("in 0x2 weeks")]
    [TestCase("in -1 weeks")]
    [TestCase("3", TestName = "A number names no day")]
    [TestCase("next 1", TestName = "A number after next names no day")]
    [TestCase("monday,tuesday", TestName = "Two days are not one")]
    [TestCase("9999-12-31", TestName = "A year that no calendar reaches")]
    [TestCase("0026-03-02", TestName = "A year of which the first digits are wrong")]
    public void What_is_not_one_date_is_not_read(params string[] words) =>
        Assert.That(TypedDate.Parse(string.Join(' ', words), Today), Is.Null);

    [TestCase("02/03/2026", true)]
    [TestCase("2.3.26", true)]
    [TestCase("2-3", true)]
    [TestCase("2026-03-02", false)]
    [TestCase("2 March", false)]
    [TestCase("soon", false)]
    public void Numbers_without_a_month_could_be_two_days(string text, bool expected) =>
        Assert.That(TypedDate.IsAmbiguous(text), Is.EqualTo(expected));

    [TestCase("2 March", "2026-03-02")]
    [TestCase("1 March", "2027-03-01")]
    [TestCase("16.3.", "2026-03-16")]
    [TestCase("in a week", "2026-03-25", TestName = "Weeks are counted from today")]
    [TestCase("friday", "2026-03-20", TestName = "A day of the week is to come")]
    public void A_day_without_a_year_can_have_been(string text, string expected) =>
        Assert.That(
            TypedDate.Parse(text, Today, earliest: new LocalDate(2026, 3, 2)), Is.EqualTo(LocalDatePattern.Iso.Parse(expected).Value));

    [TestCase("2099-01-05", true)]
    [TestCase("5 January 2099", true)]
    [TestCase("2026-01-05", false)]
    [TestCase("soon", false)]
    public void A_date_can_be_too_far_away(string text, bool expected) =>
        Assert.That(TypedDate.IsTooFarAway(text, Today), Is.EqualTo(expected));

    [Test]
    public void The_next_Mondays_are_suggested() =>
        Assert.That(
            TypedDate.Suggest("", Today).Take(3).Select(choice => $"{choice.Name} = {choice.Value}"),
            Is.EqualTo(
            [
                "Mon 23 Mar 2026 · next Monday = 2026-03-23",
                "Mon 30 Mar 2026 · the Monday in 2 weeks = 2026-03-30",
                "Mon 6 Apr 2026 · the Monday in 3 weeks = 2026-04-06",
            ]));

    [TestCase("apr", "2026-04-06")]
    [TestCase("next m", "2026-03-23")]
    [TestCase("2 may", "2026-05-02")]
    [TestCase("next monday", "2026-03-23")]
    public void What_is_typed_comes_first(string typed, string first) =>
        Assert.That(TypedDate.Suggest(typed, Today).First().Value, Is.EqualTo(first));

    [Rule]
    public void Each_day_is_read_back(LocalDate date)
    {
        foreach (var text in new[] { LocalDatePattern.Iso.Format(date), Dates.Day(date) })
        {
            Assert.That(TypedDate.Parse(text, date.PlusDays(-30)), Is.EqualTo(date), text);
        }
    }

    [Rule]
    public void A_day_without_a_year_is_the_next_one(LocalDate date, LocalDate today)
    {
        var read = TypedDate.Parse($"{date.Day} {date:MMMM}", today)!.Value;

        Assert.That((read.Day, read.Month), Is.EqualTo((date.Day, date.Month)));
        Assert.That(read, Is.InRange(today, today.PlusYears(8)));
    }

    [Rule]
    public void A_day_of_the_week_is_the_next_one_after_today(LocalDate today)
    {
        foreach (var day in Enum.GetValues<IsoDayOfWeek>()[1..])
        {
            var read = TypedDate.Parse($"next {day}", today)!.Value;
            Assert.That((read.DayOfWeek, Period.DaysBetween(today, read)), Is.EqualTo((day, Period.DaysBetween(today, today.Next(day)))));
        }
    }

    [Rule]
    public void Whatever_is_suggested_is_read_back_by_its_value(LocalDate today) =>
        Assert.That(
            TypedDate.Suggest("", today).Select(choice => LocalDatePattern.Iso.Format(TypedDate.Parse(choice.Value, today)!.Value)),
            Is.EqualTo(TypedDate.Suggest("", today).Select(choice => choice.Value)));
}
