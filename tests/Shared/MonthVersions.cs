using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Returns;
using Chumchon.Tests.Databases;

namespace Chumchon.Tests;

/// <summary>The versions of a month as pages were given them.</summary>
internal static class MonthVersions
{
    /// <summary>The version of a number; without a stamp where the month has not had it.</summary>
    public static async Task<MonthVersion> VersionAsync(this TestDatabase database, DistrictCode district, SalesMonth month, long number)
    {
        var hashes = await database.ListAsync(
            $"select hash from audit_entry where district_code = {district.Value} and stream = 1 and subject = {month.Index} and version = {number}",
            static reader => reader.GetFieldValue<byte[]>(0));
        return new(number, hashes is [var hash] ? AuditEntry.Stamp(hash) : 0);
    }

    /// <summary>The version that the month has now; of number 0 where nothing was ever written.</summary>
    public static async Task<MonthVersion> VersionAsync(this TestDatabase database, DistrictCode district, SalesMonth month) =>
        (await database.ListAsync(
            $"select version, stamp from monthly_return where district_code = {district.Value} and month = {month.Index}",
            static reader => new MonthVersion(reader.GetInt64(0), reader.GetInt64(1)))).SingleOrDefault();
}
