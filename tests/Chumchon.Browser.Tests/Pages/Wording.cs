namespace Chumchon.Browser.Tests.Pages;

/// <summary>
/// The words that a person looks for on the pages, those of the manual among them. They stand here a second time on
/// purpose: a word that changes in the program must not change here unseen.
/// </summary>
public sealed record Wording
{
    public static readonly Wording Thai = new()
    {
        ThisLanguage = "ภาษาไทย",
        UserName = "ชื่อใช้งาน",
        Password = "รหัสผ่าน",
        UserNameMissing = "กรุณากรอกชื่อใช้งาน !",
        PasswordMissing = "กรุณากรอกรหัสผ่าน !",
        SignIn = "เข้าสู่ระบบ",
        Clear = "เคลียร์",
        ToDo = "งานที่ต้องทำ",
        Following = "ติดตามการบันทึกของอำเภอ",
        Home = "หน้าหลัก",
        Record = "บันทึกข้อมูล",
        Income = "ยอดรายได้ OTOP",
        Reports = "รายงาน",
        Sales = "ยอดจำหน่าย OTOP",
        FiscalYear = "ปีงบประมาณ",
        Month = "เดือน",
        Show = "แสดงรายการ",
        Sync = "Sync ข้อมูล",
        Save = "บันทึกข้อมูล",
        BeforeSaving = "ตรวจสอบก่อนบันทึก",
        Cancel = "ยกเลิก",
        Undo = "เลิกทำ",
        NoSales = "ไม่มียอดขาย",
        Find = "ค้นหาชื่อผู้ประกอบการ",
        Subdistrict = "ตำบล",
        ProductType = "ประเภทผลิตภัณฑ์",
        Producer = "ผู้ผลิต ผู้ประกอบการ OTOP",
        NotEntered = "ยังไม่กรอก",
        More = "เมนูอื่น",
        AddProductType = "เพิ่มประเภทผลิตภัณฑ์",
        AddRow = "เพิ่มแถว",
        DistrictTotal = "รวมทั้งอำเภอ",
        Total = "รวมทั้งสิ้น",
        Charts = "ดูข้อมูลและกราฟข้อมูล",
        Overview = "ภาพรวม",
        Monthly = "รายเดือน",
        Export = "ส่งออกข้อมูล",
        Downloads = "การดาวน์โหลดไฟล์",
        Retry = "ลองใหม่",
        SalesReport = "รายงานยอดจำหน่ายสินค้า OTOP",
        Province = "จังหวัด",
        Filter = "แสดงรายละเอียดตามตัวกรอง",
        MapOf = "แผนที่",
        SkipMap = "ข้ามแผนที่ไปยังตาราง",
        DownloadForm = "ดาวน์โหลดแบบกรอก Excel",
        UploadForm = "นำเข้าจาก Excel",
        PrintForm = "พิมพ์แบบกรอก",
        FormFile = "ไฟล์แบบกรอก (.xlsx)",
        CheckFile = "ตรวจสอบไฟล์",
        Import = "นำเข้าตาราง",
        Receipt = "ใบยืนยันการบันทึกข้อมูล",
        ViewReceipt = "ดูใบยืนยันการบันทึก",
        Print = "พิมพ์",
        Code = "รหัสตรวจสอบ",
        Check = "ตรวจสอบ",
        CheckThisReceipt = "ตรวจสอบใบยืนยันนี้",
        AllSaves = "การบันทึกทั้งหมด",
        SaveNumber = "ครั้งที่",
    };

    public static readonly Wording English = new()
    {
        ThisLanguage = "English",
        UserName = "User name",
        Password = "Password",
        UserNameMissing = "Please enter your user name.",
        PasswordMissing = "Please enter your password.",
        SignIn = "Sign in",
        Clear = "Clear",
        ToDo = "To do",
        Following = "How far the districts are",
        Home = "Home",
        Record = "Record data",
        Income = "OTOP income",
        Reports = "Reports",
        Sales = "OTOP sales",
        FiscalYear = "Fiscal year",
        Month = "Month",
        Show = "Show",
        Sync = "Sync data",
        Save = "Save data",
        BeforeSaving = "Check before saving",
        Cancel = "Cancel",
        Undo = "Undo",
        NoSales = "No sales",
        Find = "Find a producer",
        Subdistrict = "Subdistrict",
        ProductType = "Product type",
        Producer = "OTOP producer",
        NotEntered = "Not entered",
        More = "More",
        AddProductType = "Add a product type",
        AddRow = "Add the row",
        DistrictTotal = "District total",
        Total = "Total",
        Charts = "View data and charts",
        Overview = "Overview",
        Monthly = "Monthly",
        Export = "Export",
        Downloads = "File downloads",
        Retry = "Try again",
        SalesReport = "OTOP sales report",
        Province = "Province",
        Filter = "Show details",
        MapOf = "Map:",
        SkipMap = "Skip the map to the table",
        DownloadForm = "Download Excel form",
        UploadForm = "Upload Excel",
        PrintForm = "Print a blank form",
        FormFile = "Form file (.xlsx)",
        CheckFile = "Check the file",
        Import = "Put into the grid",
        Receipt = "Confirmation of recorded data",
        ViewReceipt = "View the confirmation slip",
        Print = "Print",
        Code = "Verification code",
        Check = "Check",
        CheckThisReceipt = "Check this confirmation",
        AllSaves = "All saves",
        SaveNumber = "No.",
    };

    public required string ThisLanguage { get; init; }
    public required string UserName { get; init; }
    public required string Password { get; init; }
    public required string UserNameMissing { get; init; }
    public required string PasswordMissing { get; init; }
    public required string SignIn { get; init; }
    public required string Clear { get; init; }
    public required string ToDo { get; init; }
    public required string Following { get; init; }
    public required string Home { get; init; }
    public required string Record { get; init; }
    public required string Income { get; init; }
    public required string Reports { get; init; }
    public required string Sales { get; init; }
    public required string FiscalYear { get; init; }
    public required string Month { get; init; }
    public required string Show { get; init; }
    public required string Sync { get; init; }
    public required string Save { get; init; }
    public required string BeforeSaving { get; init; }
    public required string Cancel { get; init; }
    public required string Undo { get; init; }
    public required string NoSales { get; init; }
    public required string Find { get; init; }
    public required string Subdistrict { get; init; }
    public required string ProductType { get; init; }
    public required string Producer { get; init; }
    public required string NotEntered { get; init; }
    public required string More { get; init; }
    public required string AddProductType { get; init; }
    public required string AddRow { get; init; }
    public required string DistrictTotal { get; init; }
    public required string Total { get; init; }
    public required string Charts { get; init; }
    public required string Overview { get; init; }
    public required string Monthly { get; init; }
    public required string Export { get; init; }
    public required string Downloads { get; init; }
    public required string Retry { get; init; }
    public required string SalesReport { get; init; }
    public required string Province { get; init; }
    public required string Filter { get; init; }
    public required string MapOf { get; init; }
    public required string SkipMap { get; init; }
    public required string DownloadForm { get; init; }
    public required string UploadForm { get; init; }
    public required string PrintForm { get; init; }
    public required string FormFile { get; init; }
    public required string CheckFile { get; init; }
    public required string Import { get; init; }
    public required string Receipt { get; init; }
    public required string ViewReceipt { get; init; }
    public required string Print { get; init; }
    public required string Code { get; init; }
    public required string Check { get; init; }
    public required string CheckThisReceipt { get; init; }
    public required string AllSaves { get; init; }
    public required string SaveNumber { get; init; }
}
