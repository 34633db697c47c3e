using Chumchon.Data;
using Chumchon.Web.Verbs;
using Microsoft.Data.Sqlite;

namespace Chumchon.Web.Tests.Verbs;

public sealed class VerbExceptionTests
{
    [Fact]
    public void UnknownProvider_NamesTheSettingAndItsValues() =>
        VerbException.Explain(Should.Throw<ArgumentException>(() => DataServices.OpenDatabase("oracle", "x")))
            .ShouldBe("Database__Provider is 'oracle'; it takes sqlite or postgres.");

    [Fact]
    public void LockedDatabase_SaysToWait() =>
        VerbException.Explain(new SqliteException("database is locked", 5))!.ShouldContain("locked by another process");

    [Fact]
    public void FailureInsideAnother_IsExplained() =>
        VerbException.Explain(new InvalidOperationException("outer", new SqliteException("disk full", 13)))!.ShouldContain("disk is full");

    [Fact]
    public async Task UnreachablePostgres_NamesTheSetting()
    {
        await using var database = DataServices.OpenDatabase("postgres", "Host=127.0.0.1;Port=1;Username=x;Password=x;Timeout=2");

        var failure = await Should.ThrowAsync<Exception>(() => database.MigrateAsync(CancellationToken.None));

        VerbException.Explain(failure)!.ShouldContain("ConnectionStrings__Chumchon");
    }

    [Fact]
    public void MissingFile_SaysToInstallAgain() =>
        VerbException.Explain(new FileNotFoundException("Could not find provinces.csv."))!.ShouldContain("Install it again");

    [Fact]
    public void Bug_IsNotExplained() => VerbException.Explain(new InvalidOperationException("a bug")).ShouldBeNull();
}
