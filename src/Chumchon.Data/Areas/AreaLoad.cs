using System.Data.Common;
using System.Security.Cryptography;
using Chumchon.Data.Setup;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Offices;

namespace Chumchon.Data.Areas;

/// <summary>
/// Brings provinces, districts, subdistricts and the offices that follow from them into the database, as often as wanted:
/// what is new is added, what was renamed is renamed, nothing is taken away.
/// </summary>
public sealed class AreaLoad(ChumchonDatabase database, TimeProvider clock)
{
    // Counts up when the same files shall give other rows.
    private const int Reading = 1;

    /// <summary>Loads the areas unless the database holds these very files already; says whether it did.</summary>
    /// <param name="dataFolder">The folder that holds <c>areas</c>, usually <see cref="ShippedData.Folder"/>.</param>
    /// <exception cref="IOException">The files are not there.</exception>
    /// <exception cref="InvalidDataException">A file has other columns than expected.</exception>
    public async Task<bool> ExecuteAsync(Actor actor, string dataFolder, CancellationToken cancellation)
    {
        var version = await VersionOfAsync(dataFolder, cancellation);
        var loaded = await database.ReadAsync(
            transaction => Installation.SettingAsync(transaction, Installation.ReferenceVersionSetting, cancellation), cancellation);
        if (loaded == version)
        {
            return false;
        }

        var areas = AreaFiles.Read(dataFolder);
        await database.WriteAsync(
            actor, clock,
            async write =>
            {
                await LoadAsync(write.Transaction, areas, cancellation);
                await Installation.SetAsync(write.Transaction, Installation.ReferenceVersionSetting, version, cancellation);
                await write.AppendAsync(AuditStream.System, AuditKind.AreasLoaded, subject: 0);
            },
            cancellation);
        return true;
    }

    private static async Task<string> VersionOfAsync(string dataFolder, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([Reading]);
        foreach (var file in Directory.GetFiles(Path.Combine(dataFolder, "areas"), "*.csv").Order(StringComparer.Ordinal))
        {
            hash.AppendData(await File.ReadAllBytesAsync(file, cancellation));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private async Task LoadAsync(DbTransaction transaction, AreaFiles areas, CancellationToken cancellation)
    {
        await UpsertAsync(transaction, key: "code", new TableRows(
            "province", ["code", "name_th", "name_en", "region_th", "region_en", "report_order"],
            areas.Provinces.Select(static p => (object?[])[p.Code, p.NameTh, p.NameEn, p.RegionTh, p.RegionEn, p.ReportOrder])), cancellation);
        await UpsertAsync(transaction, key: "code", new TableRows(
            "district", ["code", "province_code", "name_th", "name_en"],
            areas.Districts.Concat(Former(areas)).Select(static d => (object?[])[d.Code, d.ProvinceCode, d.NameTh, d.NameEn])), cancellation);
        await UpsertAsync(transaction, key: "from_code, to_code", new TableRows(
            "area_succession", ["from_code", "to_code", "from_month"],
            areas.Successions.Select(static s => (object?[])[s.From.Code, s.ToCode, s.Since.Index])), cancellation);
        await UpsertAsync(transaction, key: "code", new TableRows(
            "subdistrict", ["code", "district_code", "name_th", "name_en"],
            areas.Subdistricts.Select(static s => (object?[])[s.Code, s.DistrictCode, s.NameTh, s.NameEn])), cancellation);
        await UpsertAsync(transaction, key: "kind, area_code", new TableRows(
            "office", ["kind", "area_code"],
            Offices(areas).Select(static office => (object?[])[(int)office.Kind, office.AreaCode])), cancellation);
    }

    /// <summary>Districts that are no more: what was reported of them names them still.</summary>
    private static IEnumerable<DistrictRecord> Former(AreaFiles areas)
    {
        var standing = areas.Districts.Select(static district => district.Code).ToHashSet();
        return areas.Successions.Select(static succession => succession.From).Where(district => standing.Add(district.Code));
    }

    /// <summary>Every province of the department's reports has an office, and so has each of its districts; Bangkok has none.</summary>
    private static IEnumerable<(OfficeKind Kind, int AreaCode)> Offices(AreaFiles areas)
    {
        var provinces = areas.Provinces.Where(static province => province.ReportOrder is not null).Select(static province => province.Code).ToHashSet();
        var districts = areas.Districts.Where(district => provinces.Contains(district.ProvinceCode));
        return districts.Select(static district => (OfficeKind.District, district.Code))
            .Concat(provinces.Select(static province => (OfficeKind.Province, province)))
            .Append((OfficeKind.Department, 0));
    }

    private async Task UpsertAsync(DbTransaction transaction, string key, TableRows rows, CancellationToken cancellation)
    {
        var columns = rows.ColumnList;
        var updates = rows.Columns.Select(static column => $"{column} = excluded.{column}");
        await transaction.Command($"create temporary table loaded as select {columns} from {rows.Table} where 1 = 0").ExecuteAsync(cancellation);
        await database.CopyAsync(transaction, rows with { Table = "loaded" }, cancellation);
        await transaction.Command(
            $"""
            insert into {rows.Table} ({columns}) select {columns} from loaded where true order by {key}
            on conflict ({key}) do update set {string.Join(", ", updates)}
            """).ExecuteAsync(cancellation);
        await transaction.Command("drop table loaded").ExecuteAsync(cancellation);
    }
}
