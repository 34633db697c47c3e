using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace Chumchon.Web.Tests.Architecture;

/// <summary>
/// Every line of the program's own log is an event with a number and a name, told in English by the class of its room or area. Who
/// watches the program holds on to both: they are approved here and keep their meaning.
/// </summary>
public sealed partial class LogTests
{
    private static readonly Dictionary<int, string> Approved = new()
    {
        [1001] = "Error RequestBroke",
        [1002] = "Warning RequestUnavailable",
        [1003] = "Debug RequestRefused",
        [1101] = "Debug FormUnreadable",
        [1102] = "None FewerConnections",
        [1201] = "Information DatabaseReady",
        [1202] = "Error DatabaseNotReady",
        [1203] = "Warning StartedWithoutDatabase",
        [1204] = "Warning ClockBehind",
        [1205] = "None ServerNote",
        [1301] = "Warning KeysLieOpen",
        [1302] = "Error KeyNotDrawn",
        [1303] = "Error DraftSecretClosed",
        [1304] = "Warning RefusalNotNoted",
        [1401] = "Warning ProviderFailed",
        [2001] = "Warning SessionsNotCleared",
        [2101] = "Information SaveCollided",
        [2301] = "Warning DailyHeadNotTaken",
        [2401] = "Information PersonErased",
        [2402] = "Warning RetentionNotKept",
    };

    private static readonly string[] Personal = ["user", "name", "password", "account", "officer", "address", "district", "email"];

    [Fact]
    public void Events_AreTheApprovedOnes() =>
        Events().Select(static line => $"{line.Event.EventId} {line.Event.Level} {line.Event.EventName}")
            .ShouldBe(Approved.Select(static line => $"{line.Key} {line.Value}"), ignoreOrder: true);

    [Fact]
    public void EachClass_HasAHundredOfNumbersOfItsOwn()
    {
        foreach (var room in Events().GroupBy(static line => line.Method.DeclaringType!))
        {
            room.Key.Name.ShouldEndWith("Log");
            room.Select(static line => line.Event.EventId / 100).Distinct().ShouldHaveSingleItem(room.Key.Name);
        }

        Events().GroupBy(static line => line.Event.EventId / 100).ShouldAllBe(static hundred => hundred.Select(static line => line.Method.DeclaringType).Distinct().Count() == 1);
    }

    [Fact]
    public void Words_AreEnglishAndHoldNothingOfAPerson()
    {
        foreach (var (method, line) in Events())
        {
            line.Message.ShouldNotBeNullOrEmpty();
            line.Message.ShouldAllBe(static letter => char.IsAscii(letter), method.Name);
            ValuesOf(line.Message).ShouldAllBe(static value => !IsPersonal(value), method.Name);
        }
    }

    [Fact]
    public void Log_IsWrittenByEventsOnly() => Violations(SourceTree.Sources(SourceTree.Of("src"))).ShouldBeEmpty();

    [Theory]
    [InlineData("log.LogInformation(\"The database is ready.\");")]
    [InlineData("logger.LogError(broken, \"{Words}\", words);")]
    [InlineData("log.Log(LogLevel.Warning, \"{Note}\", note);")]
    [InlineData("var said = LoggerMessage.Define(LogLevel.Warning, new(1), \"x\");")]
    public void Check_FindsWhatIsForbidden(string text) => Violations([("Chumchon.Web/Platform/Health/DatabaseWatch.cs", text)]).ShouldNotBeEmpty();

    [Theory]
    [InlineData("log.Ready();")]
    [InlineData("Math.Log(2);")]
    public void Check_PassesWhatIsAllowed(string text) => Violations([("Chumchon.Web/Platform/Health/DatabaseWatch.cs", text)]).ShouldBeEmpty();

    [Theory]
    [InlineData("{UserName} signed in", true)]
    [InlineData("{Method} {Path} broke", false)]
    public void Check_FindsAValueOfAPerson(string message, bool found) => ValuesOf(message).Any(IsPersonal).ShouldBe(found);

    private static List<(MethodInfo Method, LoggerMessageAttribute Event)> Events() =>
    [
        .. from type in typeof(ChumchonApp).Assembly.GetTypes().Concat(typeof(Data.ChumchonDatabase).Assembly.GetTypes())
           from method in type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
           let line = method.GetCustomAttribute<LoggerMessageAttribute>()
           where line is not null
           select (method, line),
    ];

    private static List<string> Violations(IEnumerable<(string Path, string Text)> sources) =>
        [.. sources.Where(static source => Beside().IsMatch(source.Text)).Select(static source => source.Path)];

    private static IEnumerable<string> ValuesOf(string message) => Value().Matches(message).Select(static match => match.Groups["name"].Value);

    private static bool IsPersonal(string value) => Personal.Any(word => value.Contains(word, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"\.Log(Trace|Debug|Information|Warning|Error|Critical)\(|\b[lL]og(ger)?\.Log\(|LoggerMessage\.Define", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Beside();

    [GeneratedRegex(@"\{(?<name>\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Value();
}
