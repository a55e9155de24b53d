using System.Reflection;
using System.Runtime.CompilerServices;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Tests.Interactions.Text;

internal sealed class ShownNameTests
{
    private const string Turning = "Ad\u202Ea";

    private static readonly string[] NamesOfPeople = ["DisplayName", "AskedBy", "TeamName"];

    [TestCase("Ada", "Ada")]
    [TestCase("  Ada \n Lovelace ", "Ada Lovelace")]
    [TestCase(Turning, "Ada")]
    [TestCase("\u3164Ada\u3164", "Ada")]
    [TestCase("👩‍🚀", "👩‍🚀")]
    [TestCase("عائشة", "عائشة")]
    [TestCase("\u3164", ShownName.None)]
    [TestCase("\u2800\u200B", ShownName.None)]
    [TestCase("\u200F\u200D", ShownName.None)]
    [TestCase("", "", TestName = "A name that was deleted stays so")]
    public void A_name_is_one_line_that_people_can_see(string name, string shown) => Assert.That(ShownName.Of(name), Is.EqualTo(shown));

    [TestCase("Countess", "Ada", "Countess")]
    [TestCase("\u3164", "Ada", "Ada")]
    [TestCase(null, "\u2800", "ada_l")]
    public void A_person_has_the_first_name_that_people_can_see(string? nick, string global, string shown) =>
        Assert.That(ShownName.Of(new User(new Snowflake(1), "ada_l") { GlobalName = global }, nick), Is.EqualTo(shown));

    [TestCase("\u200B\u200B", true)]
    [TestCase("\u3164", true)]
    [TestCase(" \u2800\t\uFFA0", true)]
    [TestCase("", true)]
    [TestCase("?", false)]
    [TestCase("🚀", false)]
    public void Some_texts_only_look_as_if_there_were_none(string text, bool isBlank) =>
        Assert.That(VisibleText.IsBlank(text), Is.EqualTo(isBlank));

    [TestCaseSource(nameof(Rows))]
    public void What_is_read_from_the_database_goes_through_the_door(Type type, string name)
    {
        var row = RuntimeHelpers.GetUninitializedObject(type);
        var property = type.GetProperty(name)!;

        property.SetValue(row, Turning);

        Assert.That(property.GetValue(row), Is.EqualTo("Ada"));
    }

    // Records with a constructor for all they have are made from rows.
    private static IEnumerable<TestCaseData> Rows() =>
        from type in typeof(Team).Assembly.GetTypes()
        where type is { IsClass: true, IsAbstract: false }
        where type.Namespace?.StartsWith("DjangonautBot.Features", StringComparison.Ordinal) == true
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where property.PropertyType == typeof(string) && property.CanWrite
        where NamesOfPeople.Contains(property.Name) || (property.Name == "Name" && (type == typeof(Team) || type == typeof(Cohort)))
        where type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .Any(constructor => constructor.GetParameters().Length == 0)
        select new TestCaseData(type, property.Name).SetArgDisplayNames($"{type.Name}.{property.Name}");
}
