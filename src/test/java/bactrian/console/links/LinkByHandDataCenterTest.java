package bactrian.console.links;

import bactrian.jirasim.SimOptions;

class LinkByHandDataCenterTest extends LinkByHandTest {
    LinkByHandDataCenterTest() {
        super(SimOptions.dataCenter());
    }
}
