using Chumchon.Data.Areas;
using Chumchon.Domain.Accounts;

namespace Chumchon.Data.Accounts;

/// <summary>What is tried first at this system: the commonest passwords (<c>data/passwords</c>), its own words, and the country's areas.</summary>
public static class CommonPasswords
{
    private static readonly string[] OfTheSystem =
    [
        "chumchon", "ชุมชน", "พัฒนาชุมชน", "กรมการพัฒนาชุมชน", "phatthanachumchon", "otop", "โอทอป", "โอท็อป", "community", "development",
        "มหาดไทย", "mahadthai", "thailand", "thai", "ประเทศไทย", "ไทยแลนด์", "รหัสผ่าน", "ผู้ดูแลระบบ", "อำเภอ", "จังหวัด", "amphoe",
        "amphur", "changwat", "province", "district", "central", "officer", "ผลิตภัณฑ์", "สินค้า", "ยอดขาย", "sales",
    ];

    /// <param name="dataFolder">Usually <see cref="ShippedData.Folder"/>.</param>
    public static GuessableWords Read(string dataFolder)
    {
        var areas = AreaFiles.Read(dataFolder);
        var names = areas.Provinces.Select(static province => (province.NameTh, province.NameEn))
            .Concat(areas.Districts.Select(static district => (district.NameTh, district.NameEn)));
        return new(
        [
            .. File.ReadLines(Path.Combine(dataFolder, "passwords", "commonest.txt")),
            .. OfTheSystem,
            .. names.SelectMany(static name => (string[])[name.NameTh, name.NameEn, name.NameEn.Replace(" ", "", StringComparison.Ordinal)]),
        ]);
    }
}
