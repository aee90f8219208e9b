import PluginLoading
import Testing

struct PluginFaultLogTests {
    static let fault = PluginFault(
        plugin: "shoulder", id: "plugin-call", message: "it ran for 5 seconds", hint: "raise its limit",
        file: "plugins/shoulder/plugin.xml", line: 3)

    @Test func aFaultIsToldOnceHoweverManyThreadsMeetIt() async {
        let log = PluginFaultLog()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<8 { group.addTask { for _ in 0..<100 { log.report(Self.fault) } } }
        }
        #expect(log.faults == [Self.fault])
        #expect(log.takeUntold() == [Self.fault])
        #expect(log.takeUntold().isEmpty && log.faults.count == 1)
    }

    @Test func whatAPluginSaysCantSteerATerminal() {
        let fault = PluginFault(plugin: "a", id: "b", message: "red \u{1B}[31m\nnervegraph: fine\u{202E}", file: "")
        #expect(fault.rendered == "the plugin a was left out: red  [31m nervegraph: fine  [b]")
    }

    @Test func itSaysWhoWhyWhereAndWhatToDo() {
        #expect(
            Self.fault.rendered == """
                the plugin shoulder was left out: it ran for 5 seconds [plugin-call]
                  at plugins/shoulder/plugin.xml:3
                  hint: raise its limit
                """)
        #expect(
            PluginFault(plugin: "a", id: "b", message: "c", file: "").rendered == "the plugin a was left out: c [b]")
    }
}
