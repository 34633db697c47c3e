using Chumchon.Tests.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Chumchon.Data.Tests.Model;

/// <summary>
/// Our tables hold only what both databases order and compare alike: whole numbers, bool, text and bytes. Identity's own
/// columns are excepted.
/// </summary>
public sealed class ColumnTests
{
    private static readonly Type[] Allowed = [typeof(int), typeof(long), typeof(bool), typeof(string), typeof(byte[])];

    [Theory, OnSqlite, OnPostgres]
    public async Task Columns_AreIntegersBoolTextOrBytes(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var context = database.Database.CreateContext();
        var own = OwnProperties(context.Model).ToList();

        own.Count.ShouldBeGreaterThan(80);
        own.Where(property => !IsAllowed(StoredAs(property))).Select(Name).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ColumnTypesOfTheDatabase_AreThoseFew(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var context = database.Database.CreateContext();

        var types = OwnProperties(context.Model)
            .Select(property => property.GetColumnType().Split('(')[0]).Distinct();

        types.Except(provider == "sqlite"
            ? ["INTEGER", "TEXT", "BLOB"]
            : ["integer", "bigint", "boolean", "text", "character varying", "bytea"]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(typeof(decimal), false)]
    [InlineData(typeof(double), false)]
    [InlineData(typeof(DateTime), false)]
    [InlineData(typeof(DateTimeOffset?), false)]
    [InlineData(typeof(Guid), false)]
    [InlineData(typeof(long?), true)]
    [InlineData(typeof(byte[]), true)]
    public void Check_TellsForbiddenTypes(Type type, bool allowed) => IsAllowed(type).ShouldBe(allowed);

    [Theory, OnSqlite, OnPostgres]
    public async Task Amounts_AreNamedInSatangOfLongs(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var context = database.Database.CreateContext();

        OwnProperties(context.Model)
            .Where(property => property.Name.StartsWith("Domestic", StringComparison.Ordinal)
                || property.Name.StartsWith("Overseas", StringComparison.Ordinal))
            .ShouldAllBe(property => StoredAs(property) == typeof(long) || StoredAs(property) == typeof(long?));
    }

    private static IEnumerable<IProperty> OwnProperties(IModel model) => model.GetEntityTypes()
        .Where(static type => !type.IsMappedToJson())
        .SelectMany(static type => type.GetProperties())
        .Where(static property => property.PropertyInfo?.DeclaringType?.Namespace?.StartsWith(
            "Microsoft.AspNetCore.Identity", StringComparison.Ordinal) != true);

    private static Type StoredAs(IProperty property) =>
        property.FindTypeMapping()?.Converter?.ProviderClrType ?? property.ClrType;

    private static bool IsAllowed(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return Allowed.Contains(plain);
    }

    private static string Name(IProperty property) => $"{property.DeclaringType.ShortName()}.{property.Name}";
}
