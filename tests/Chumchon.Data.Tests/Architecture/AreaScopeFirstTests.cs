using System.Data.Common;
using System.Reflection;
using Chumchon.Data.Accounts;
using Chumchon.Data.Areas;
using Chumchon.Data.Demo;
using Chumchon.Data.Generate;
using Chumchon.Data.Returns;
using Chumchon.Data.Setup;
using Chumchon.Data.Telemetry;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Microsoft.EntityFrameworkCore;

namespace Chumchon.Data.Tests.Architecture;

/// <summary>
/// Who asks the database for anything of a district says first for which area, and who writes, who she is. Every public type that can reach the
/// database is held to it, but for those named here with the reason.
/// </summary>
public sealed class AreaScopeFirstTests
{
    private static readonly Dictionary<Type, string> Excepted = new()
    {
        [typeof(DataServices)] = "opens the database",
        [typeof(AreaDirectory)] = "names of areas",
        [typeof(OfficePlaces)] = "an account's own places, from which its scope comes",
        [typeof(Sessions)] = "sessions of accounts",
        [typeof(LinkedIdentities)] = "whose account it is that somebody at the door has, from which her scope comes",
        [typeof(Write)] = "a write under way, which an actor was asked for",
        [typeof(DataMeters)] = "counts writes, reads no row",
        [typeof(Installation)] = "states of the whole installation",
        [typeof(FirstMonth)] = "a state of the whole installation",
    };

    [Fact]
    public void PublicQueriesTakeAnAreaScopeFirst_AndCommandsAnActor() =>
        WithoutScope(typeof(ChumchonDatabase).Assembly.GetExportedTypes().Where(static type => !IsExcepted(type))).ShouldBeEmpty();

    [Theory]
    [InlineData(typeof(SaveReturn))]
    [InlineData(typeof(SyncReturn))]
    [InlineData(typeof(ChangeRows))]
    [InlineData(typeof(ReceiptCheck))]
    [InlineData(typeof(TimelineQueries))]
    public void Check_LooksAtTheCommandsOfAMonth(Type type)
    {
        IsExcepted(type).ShouldBeFalse();
        Entrances(type).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(typeof(QueryWithoutScope))]
    [InlineData(typeof(CommandWithScopeSecond))]
    [InlineData(typeof(StaticQuery))]
    [InlineData(typeof(StreamingQuery))]
    [InlineData(typeof(SynchronousQuery))]
    [InlineData(typeof(DatabaseHandedOver))]
    public void Check_FindsWhatIsForbidden(Type type) => WithoutScope([type]).ShouldNotBeEmpty();

    [Theory]
    [InlineData(typeof(QueryWithScope))]
    [InlineData(typeof(QueriesOfOneMoment))]
    [InlineData(typeof(PlainRecord))]
    public void Check_PassesWhatIsAllowed(Type type) => WithoutScope([type]).ShouldBeEmpty();

    [Fact]
    public void EveryException_IsNeeded() =>
        Excepted.Keys.Where(static type => !WithoutScope([type]).Any()).ShouldBeEmpty();

    [Fact]
    public void TablesOfDistricts_AreNoPublicSets()
    {
        var keyedByDistrict = new[] { "Producers", "ProducerLines", "SalesEntries", "MonthlyReturns", "ReturnSaves", "EntryRemarks", "SalesRollups", "RegisterRollups", "AuditEntries" };

        var sets = typeof(ChumchonContext).GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(static property => property.PropertyType.IsGenericType
                && property.PropertyType.GetGenericTypeDefinition() == typeof(DbSet<>)).ToList();

        keyedByDistrict.ShouldAllBe(name => sets.Exists(set => set.Name == name));
        sets.Where(set => keyedByDistrict.Contains(set.Name) && set.GetMethod!.IsPublic).ShouldBeEmpty();
    }

    private static bool IsExcepted(Type type) =>
        Excepted.ContainsKey(type) || type.IsAssignableTo(typeof(ChumchonDatabase)) || type.IsAssignableTo(typeof(DbContext))
        || type.Namespace!.Contains(".Migrations", StringComparison.Ordinal);

    private static IEnumerable<string> WithoutScope(IEnumerable<Type> types) => types.SelectMany(Entrances)
        .Where(static method => method.GetParameters() is not [{ ParameterType: var first }, ..] || (first != typeof(AreaScope) && first != typeof(Actor)))
        .Select(static method => $"{method.DeclaringType!.Name}.{method.Name}");

    /// <summary>Public methods by which a type that holds the database, or is handed it, can be asked.</summary>
    private static IEnumerable<MethodInfo> Entrances(Type type) => type
        .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(method => !method.IsSpecialName && method.GetBaseDefinition().DeclaringType == type && !HandsItselfOver(type, method)
            && (Holds(type, method) || method.GetParameters().Any(static parameter => IsDatabase(parameter.ParameterType))));

    /// <summary>Whether all that can be had of the method is to ask the type itself.</summary>
    private static bool HandsItselfOver(Type type, MethodInfo method) =>
        method.GetParameters() is [{ ParameterType: { IsGenericType: true } work }, ..] && work.GetGenericTypeDefinition() == typeof(Func<,>)
        && work.GenericTypeArguments[0] == type;

    private static bool Holds(Type type, MethodInfo method) => !method.IsStatic && type
        .GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
        .Any(static constructor => constructor.GetParameters().Any(static parameter => IsDatabase(parameter.ParameterType)));

    private static bool IsDatabase(Type type) => type.IsAssignableTo(typeof(ChumchonDatabase))
        || type.IsAssignableTo(typeof(DbContext)) || type.IsAssignableTo(typeof(DbConnection)) || type.IsAssignableTo(typeof(DbTransaction));

    public sealed class QueryWithoutScope(ChumchonDatabase database)
    {
        public Task<int> CountAsync(DistrictCode district) => Task.FromResult(database.Provider.Length + district.Value);
    }

    public sealed class CommandWithScopeSecond(ChumchonContext context)
    {
        public Task ExecuteAsync(DistrictCode district, AreaScope scope) =>
            Task.FromResult(scope.Includes(district) && context.Database.IsRelational());
    }

    public static class StaticQuery
    {
        public static Task<bool> AnyAsync(ChumchonContext context) => context.Producers.AnyAsync();
    }

    public sealed class StreamingQuery(ChumchonDatabase database)
    {
        public IAsyncEnumerable<char> Letters() => database.Provider.ToAsyncEnumerable();
    }

    public sealed class SynchronousQuery(ChumchonDatabase database)
    {
        public int Count() => database.Provider.Length;
    }

    public sealed class QueryWithScope(ChumchonDatabase database)
    {
        public Task<int> CountAsync(AreaScope scope) => Task.FromResult(database.Provider.Length + scope.FirstDistrict);
    }

    public sealed class QueriesOfOneMoment(ChumchonDatabase database)
    {
        public Task<int> AtOnceAsync(Func<QueriesOfOneMoment, Task<int>> ask) => ask(new(database));

        public Task<int> CountAsync(AreaScope scope) => Task.FromResult(database.Provider.Length + scope.FirstDistrict);
    }

    public sealed class DatabaseHandedOver(ChumchonDatabase database)
    {
        public Task<int> AtOnceAsync(Func<ChumchonDatabase, Task<int>> ask) => ask(database);
    }

    public sealed record PlainRecord(int Rows)
    {
        public int Twice() => Rows * 2;
    }
}
